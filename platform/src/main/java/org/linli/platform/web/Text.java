package org.linli.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Human text: up to {@code max} characters, none of them a control character except line feed and tab, none invisible;
 * null passes.
 */
@Documented
@Constraint(validatedBy = {})
@Size
@Visible
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n\\t]]*", message = "{org.linli.text}")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
public @interface Text {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 200;

    @OverridesAttribute(constraint = Size.class, name = "min")
    int min() default 0;
}
