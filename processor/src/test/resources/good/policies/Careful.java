package good.policies;

import dev.tenon.policy.Intercepted;
import dev.tenon.policy.RateLimit;
import dev.tenon.policy.Slot;
import dev.tenon.policy.Timeout;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the author of the example puts on everything that costs money. */
@Fast
@RateLimit(permits = 60)
@Intercepted(value = Audit.class, slot = Slot.CALL)
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@interface Careful {}

/** A bundle within a bundle, which stands on itself as well. */
@Fast
@Timeout("2s")
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@interface Fast {}
