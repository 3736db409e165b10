package dev.tenon.runtime.validation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;

/** Makes the factory of a server whose author gives none. */
final class HibernateFactory {
  private HibernateFactory() {}

  /**
   * Makes it without {@code META-INF/validation.xml}, whose reading would cost every server that
   * has none.
   */
  static ValidatorFactory make(InstantSource time) {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .ignoreXmlConfiguration()
        .clockProvider(() -> time.withZone(ZoneId.systemDefault()))
        .messageInterpolator(messages())
        .buildValidatorFactory();
  }

  /**
   * Messages in English, as all that models read. With Expression Language on the class path, those
   * that stand in annotations may use it; what a validator adds at run time is never evaluated,
   * because a part of it may have come with the arguments.
   */
  private static MessageInterpolator messages() {
    Set<Locale> english = Set.of(Locale.ENGLISH);
    try {
      return new ResourceBundleMessageInterpolator(
          english, Locale.ENGLISH, context -> Locale.ENGLISH, false);
    } catch (ValidationException | LinkageError e) {
      // There is no Expression Language.
      return new ParameterMessageInterpolator(
          english, Locale.ENGLISH, context -> Locale.ENGLISH, false);
    }
  }
}
