package org.linli.procurement.tendering.lint;

import java.util.Set;
import java.util.regex.Pattern;
import org.linli.procurement.tendering.lint.Passage.Use;

/**
 * Words of a clause.
 *
 * @param chinese read without blanks, segment by segment; other languages sentence by sentence
 * @param placed names a place: read where places stand as one mark
 * @param sure nothing but what makes every clause lawful makes it so
 * @param demanded in descriptions it counts only where something is asked for or scored
 */
record Wording(Clause clause, Set<Use> uses, boolean chinese, boolean placed, boolean demanded, boolean sure,
        Pattern pattern) {

    boolean isFor(Use use) {
        return use.describes()
                ? (demanded || uses.contains(Use.DESCRIBED)) && !(use == Use.GROUND && clause == Clause.NAMED)
                : uses.contains(use);
    }

    /** The words themselves, empty where they do not stand. */
    String struck(String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    boolean strikes(String text) {
        return pattern.matcher(text).find();
    }
}
