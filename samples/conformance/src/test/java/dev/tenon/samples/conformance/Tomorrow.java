package dev.tenon.samples.conformance;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day that has not begun; a constraint of one's own. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Tomorrow.Validator.class)
@interface Tomorrow {
  /** What is said. */
  String message() default "must be after today";

  /** None. */
  Class<?>[] groups() default {};

  /** None. */
  Class<? extends Payload>[] payload() default {};

  /** Asks the clock of the server. */
  final class Validator implements ConstraintValidator<Tomorrow, LocalDate> {
    /** Made by the validator. */
    public Validator() {}

    @Override
    public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
      return day.isAfter(LocalDate.now(context.getClockProvider().getClock()));
    }
  }
}
