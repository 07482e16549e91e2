package org.linli.platform.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.Rule;

/** A command that is refused. The kind decides the HTTP status; one mapper turns it into a problem (RFC 9457). */
public abstract sealed class Rejection extends RuntimeException permits NotFound, Conflict, IllegalTransition,
        RuleRefused, Forbidden, Unauthenticated, Invalid, Unprocessable, Gone, StaleVersion, KeyRefused, Unavailable {

    private static final long serialVersionUID = 1;

    private final transient ProblemCode code;
    private final transient Object[] arguments;
    private final @Nullable String field;
    private final transient @Nullable Rule rule;

    Rejection(ProblemCode code, @Nullable String field, @Nullable Rule rule, Object... arguments) {
        super(code.code() + " " + List.of(arguments), null, false, true);
        this.code = code;
        this.field = field;
        this.rule = rule;
        this.arguments = arguments;
    }

    public ProblemCode code() {
        return code;
    }

    /** Fills {0}, {1} … of the sentences. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** The input that is to blame, where one is. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** The rule that refuses, with its basis. */
    public Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }

    public abstract int status();
}
