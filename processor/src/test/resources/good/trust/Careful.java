package good.trust;

import dev.tenon.policy.RequiresRole;
import dev.tenon.policy.RequiresScopes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the author of the example puts on everything that does harm. */
@RequiresScopes("orders:write")
@Staff
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@interface Careful {}

/** A bundle within a bundle. */
@RequiresRole({"support", "boss"})
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@interface Staff {}
