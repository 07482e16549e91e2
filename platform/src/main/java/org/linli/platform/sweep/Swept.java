package org.linli.platform.sweep;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which rows a {@link TableSweep} lets decide. */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Swept {

    /** Of the sweep: stands in the journal as the actor, and in the list of failures. */
    String name();

    /** With the column next_check_at. */
    String table();

    /** The column that names a row. */
    String key() default "id";
}
