package dev.tenon.runtime.validation;

import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The Bean Validation of one server. Its {@code ValidatorFactory} is made when it is first needed,
 * which takes some hundred milliseconds, and closed with the server. Thread-safe.
 */
public final class BeanValidation implements AutoCloseable {
  private final ReentrantLock making = new ReentrantLock();
  private volatile InstantSource time = InstantSource.system();
  private volatile @Nullable Validator validator;
  private @Nullable ValidatorFactory given;
  private @Nullable ValidatorFactory own;
  private boolean closed;

  /** Makes nothing yet. */
  public BeanValidation() {}

  /**
   * Takes validators from {@code factory}, with its messages and its clock, instead of making a
   * factory; it is not closed with the server. To be called before the first call.
   */
  public void use(ValidatorFactory factory) {
    making.lock();
    try {
      given = factory;
      validator = null;
    } finally {
      making.unlock();
    }
  }

  /** Says what time it is for constraints such as {@code @Past}. */
  public void time(InstantSource source) {
    time = source;
  }

  /**
   * Begins the checks of one set of arguments, or of one result.
   *
   * @throws IllegalStateException when the server has stopped
   * @throws jakarta.validation.ValidationException if no validator can be made
   */
  public Checks checks() {
    Validator ready = validator;
    return new Checks(ready == null ? make() : ready);
  }

  private Validator make() {
    making.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the server has stopped");
      }
      Validator made = validator;
      if (made == null) {
        made = factory().usingContext().traversableResolver(new OneByOne()).getValidator();
        validator = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  private ValidatorFactory factory() {
    if (given != null) {
      return given;
    }
    ValidatorFactory made = HibernateFactory.make(() -> time.instant());
    own = made;
    return made;
  }

  /** Closes the factory that was made, if any. */
  @Override
  public void close() {
    making.lock();
    try {
      closed = true;
      validator = null;
      if (own != null) {
        own.close();
        own = null;
      }
    } finally {
      making.unlock();
    }
  }
}
