package org.linli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import org.linli.platform.problem.Rejection;
import org.postgresql.util.PSQLException;

/** Why something failed, in words for an operator; without the values that a database puts into its messages. */
public final class FailureReason {

    private static final int LONGEST = 500;

    private FailureReason() {
    }

    public static String of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause && !(cause instanceof Rejection)
                && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        var reason = switch (cause) {
            case Rejection rejection -> rejection.code().code();
            case PSQLException sql when sql.getServerErrorMessage() != null
                    && sql.getServerErrorMessage().getConstraint() != null ->
                "SQLSTATE " + sql.getSQLState() + ", constraint " + sql.getServerErrorMessage().getConstraint();
            case SQLException sql -> "SQLSTATE " + sql.getSQLState();
            case JsonProcessingException json -> json.getClass().getSimpleName();
            default -> cause.getClass().getSimpleName() + ": " + cause.getMessage();
        };
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }
}
