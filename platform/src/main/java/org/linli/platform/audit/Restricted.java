package org.linli.platform.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation shows in clear what is otherwise masked or sealed. Who was shown it, of what and what for, is told
 * before it leaves; what cannot be told is not shown.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Restricted {

    /** What for, where the operation has one purpose alone; else its {@link Purpose} says. */
    @Nonbinding
    String purpose() default "";

    /** What somebody reads for, in words that name nobody. */
    interface Purpose {

        String name();
    }
}
