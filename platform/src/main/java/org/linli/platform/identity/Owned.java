package org.linli.platform.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;

/**
 * Whose that is what an operation is about. It stands beside {@code @Operation} of every operation that the role table
 * grants to somebody for their own alone, and is held before the method runs: 403 for what is somebody else's.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Owned {

    /** Who knows whose it is, by its id. */
    @Nonbinding
    Class<? extends Owners> by() default OwnAgency.class;

    /** Where the operation says what it is about. */
    @Nonbinding
    Where in() default Where.PATH;

    enum Where {
        /** The first id of the path. */
        PATH,
        /** The body says it: a {@link ByBody} itself, an {@link About} by the id of what it is about. */
        BODY,
        /** The method answers with, or begins, only what is the caller's: it has to ask for the caller's scope. */
        CALLER
    }

    /** A body that says who owns what it asks for. */
    interface ByBody {

        Owner owner();
    }

    /** A body that says what, known to {@link Owned#by}, it is about. */
    interface About {

        UUID about();
    }
}
