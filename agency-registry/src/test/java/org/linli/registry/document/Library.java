package org.linli.registry.document;

import java.sql.SQLException;
import org.linli.platform.testkit.TestPostgres;

/** Puts back what a test did to a shipped document: other tests rest on it. */
final class Library {

    private Library() {
    }

    static void restore(String id) {
        try (var connection = TestPostgres.connect(); var update = connection.prepareStatement("""
                update policy_document set status = 'IN_FORCE', repealed_from = null, replaced_by = null,
                    repeal_reason = null, next_check_at = null, confirm_until = null
                where id = cast(? as uuid)""")) {
            update.setString(1, id);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
