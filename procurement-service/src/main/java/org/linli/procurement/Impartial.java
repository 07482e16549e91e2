package org.linli.procurement;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that decides something of a tender for its purchaser: refused (422, C05) to whoever had a hand in one of
 * its bids, under whatever account (条例 art 9). Held before the method runs.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Impartial {

    /** Who knows to which tender that belongs whose id stands first in the path. */
    @Nonbinding
    Class<? extends OfTenders> of();
}
