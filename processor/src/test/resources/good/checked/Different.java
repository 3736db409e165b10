package example.checked;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraintvalidation.SupportedValidationTarget;
import jakarta.validation.constraintvalidation.ValidationTarget;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The room is not the number of the first day: about all parameters together. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Different.Validator.class)
public @interface Different {
  /** What is said. */
  String message() default "the room must not be the first day";

  /** None. */
  Class<?>[] groups() default {};

  /** None. */
  Class<? extends Payload>[] payload() default {};

  /** Checks. */
  @SupportedValidationTarget(ValidationTarget.PARAMETERS)
  final class Validator implements ConstraintValidator<Different, Object[]> {
    /** Made by the validator. */
    public Validator() {}

    @Override
    public boolean isValid(Object[] values, ConstraintValidatorContext context) {
      return !values[2].equals(((Bookings.Stay) values[0]).first());
    }
  }
}
