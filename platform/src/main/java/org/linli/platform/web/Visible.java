package org.linli.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that is read as it is written: nothing in it turns the direction of reading or has no width, which would let two
 * names look alike or one amount look like another (Unicode Technical Report 36); null passes.
 */
@Documented
@Constraint(validatedBy = Visible.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE})
public @interface Visible {

    /** Format characters, line and paragraph separators of Unicode. */
    String UNSEEN = "[\\p{Cf}\\p{Zl}\\p{Zp}]";

    String message() default "{org.linli.visible}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for one that is not. */
    class Check implements ConstraintValidator<Visible, CharSequence> {

        private static final Pattern ANY = Pattern.compile(UNSEEN);

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || isSeen(text);
        }

        /** For a cell of a table, which is judged with its row. */
        public static boolean isSeen(CharSequence text) {
            return !ANY.matcher(text).find();
        }
    }
}
