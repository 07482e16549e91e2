package org.linli.platform.problem;

/** What any service may refuse. */
public enum PlatformProblem implements ProblemCode {

    NOT_FOUND("not-found"), ILLEGAL_TRANSITION("illegal-transition"), STALE_VERSION("stale-version"),
    VERSION_REQUIRED("version-required"), INVALID_INPUT("invalid-input"), MALFORMED_BODY("malformed-body"),
    UNKNOWN_PROPERTY("unknown-property"), UNKNOWN_PARAMETER("unknown-parameter"),
    MISTYPED_PARAMETER("mistyped-parameter"), UNAUTHENTICATED("unauthenticated"), ROLE_REQUIRED("role-required"),
    OUT_OF_SCOPE("out-of-scope"), CONCURRENT_CHANGE("concurrent-change"), DUPLICATE("duplicate"),
    KEY_REQUIRED("idempotency-key-required"), KEY_MALFORMED("idempotency-key-malformed"),
    KEY_REUSED("idempotency-key-reuse"), KEY_IN_PROGRESS("idempotency-in-progress"),
    CURSOR_MALFORMED("cursor-malformed"), TOO_LARGE("too-large"), TABLE_TOO_LARGE("table-too-large"),
    ADDRESS_TOO_LONG("address-too-long"), HEADERS_TOO_LARGE("headers-too-large"),
    TOO_MANY_REQUESTS("too-many-requests"), ROLES_CONFLICT("roles-conflict"), METHOD_NOT_ALLOWED("method-not-allowed"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type"), NOT_ACCEPTABLE("not-acceptable"), UNAVAILABLE("unavailable"),
    ISSUER_SILENT("issuer-silent"), BEFORE_RULE("before-rule"), INTERNAL("internal");

    private final String code;

    PlatformProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
