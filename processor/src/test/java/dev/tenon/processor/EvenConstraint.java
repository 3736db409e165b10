package dev.tenon.processor;

/** A constraint of somebody's own, as the source of a test declares it. */
final class EvenConstraint {
  static final String SOURCE =
      """
      @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
      @Retention(RetentionPolicy.RUNTIME)
      @Constraint(validatedBy = Even.Check.class)
      @interface Even {
        String message() default "must be even";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Even, Integer> {
          public Check() {}

          @Override
          public boolean isValid(Integer value, ConstraintValidatorContext context) {
            return value % 2 == 0;
          }
        }
      }
      """;

  private EvenConstraint() {}
}
