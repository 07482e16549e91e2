package org.linli.procurement.oversight.fairness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.rule.Rule;

/**
 * One thing the watch found in one tender.
 *
 * @param subject the agency it is about, or a dash for the tender as a whole: a flag is told once per tender, kind and
 * subject
 * @param inputs what was measured and against what, in the order of the sentence
 */
record Finding(FlagKind kind, String subject, Rule rule, List<Input> inputs) {

    static final String TENDER = "-";

    /** One number the flag was found by. */
    @Schema(name = "FlagInput", description = "判断依据 One number the flag was found by")
    record Input(String name, String value) {

        static Input of(String name, Object value) {
            return new Input(name, value.toString());
        }
    }

    static Finding of(FlagKind kind, Object subject, Rule rule, Input... inputs) {
        return new Finding(kind, subject.toString(), rule, List.of(inputs));
    }
}
