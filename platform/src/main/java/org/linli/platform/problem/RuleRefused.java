package org.linli.platform.problem;

import org.linli.platform.rule.Rule;

/** A rule of law or of the house refuses; the answer names the rule and its basis (422). */
public final class RuleRefused extends Rejection {

    private static final long serialVersionUID = 1;

    public RuleRefused(ProblemCode code, Rule rule, String field, Object... arguments) {
        super(code, field, rule, arguments);
    }

    @Override
    public int status() {
        return 422;
    }
}
