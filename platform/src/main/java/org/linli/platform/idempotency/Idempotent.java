package org.linli.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours {@code Idempotency-Key} on a POST: the key row, the effect and the kept answer are one transaction. Stands on
 * every resource method with {@code @POST}; {@code required} where money moves or somebody awards, signs or approves.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    @Nonbinding
    boolean required() default false;

    /** How long the command may take, in seconds; 0 for as long as any other. */
    @Nonbinding
    int seconds() default 0;
}
