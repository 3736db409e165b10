package example.checked;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The first day is before the last. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Ordered.Validator.class)
public @interface Ordered {
  /** What is said. */
  String message() default "must not be before the first day";

  /** None. */
  Class<?>[] groups() default {};

  /** None. */
  Class<? extends Payload>[] payload() default {};

  /** Checks. */
  final class Validator implements ConstraintValidator<Ordered, Bookings.Stay> {
    /** Made by the validator. */
    public Validator() {}

    @Override
    public boolean isValid(Bookings.Stay stay, ConstraintValidatorContext context) {
      Bookings.calls++;
      if (stay.first() > 365) {
        return false;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("last")
          .addConstraintViolation();
      return stay.first() <= stay.last();
    }
  }
}
