package org.linli.registry.mediation;

import java.util.regex.Pattern;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/**
 * Words by which two agencies would keep a worker from working for one of them. Such a promise is unlawful (劳动合同法 23,
 * 24 and 37 name who alone may be bound, and that everybody may give notice); the mediator words the term otherwise.
 */
final class EmploymentBars {

    private static final Pattern BAR = Pattern.compile(
            "不得?(再)?(录用|聘用|招用|雇用|招聘|接收)|禁止.{0,6}(跳槽|离职|入职)|不得离职|不准离职|竞业"
                    + "|no[- ]poach|not? (to )?(hire|employ|recruit)|may not (leave|work|join)",
            Pattern.CASE_INSENSITIVE);

    private EmploymentBars() {
    }

    static void refuse(String text, Rule freedom) {
        var found = BAR.matcher(text);
        if (found.find()) {
            throw new RuleRefused(MediationProblem.BARS_A_PERSON, freedom, "terms", found.group());
        }
    }
}
