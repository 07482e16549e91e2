package org.linli.platform.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method {@code (payload record, Envelope)} of a {@link Reactions} bean as the answer to one event type. It
 * runs in one transaction with its inbox row, once per event however often the event is delivered.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface On {

    String topic();

    String type();

    /**
     * For what only says how things stand: of the methods of a bean that give this the same name, none takes an event
     * that is older than one of the same key which any of them has taken, however late it is replayed. Of one topic.
     */
    String inOrder() default "";
}
