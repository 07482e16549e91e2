package org.linli.local.doctor;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.linli.local.engine.Failure;

/** Goes through all checks; one that cannot look says so and stops none of the others. */
public final class Doctor {

    private static final List<Check> CHECKS =
            List.of(new MachineCheck(), new SecretsCheck(), new ServicesCheck(), new DatabaseCheck(), new RelayCheck(),
                    new TopicsCheck(), new IdentityCheck(), new CertificateCheck(), new BackupCheck());

    private Doctor() {
    }

    public static List<Finding> examine(Site site) {
        return CHECKS.stream().flatMap(check -> look(check, site)).toList();
    }

    private static Stream<Finding> look(Check check, Site site) {
        try {
            return check.look(site).stream();
        } catch (IOException | SQLException | Failure unseen) {
            return Stream.of(Finding.warning(check.subject(), "cannot be looked at: " + firstLine(unseen),
                    "Start it, or see that this machine may reach it."));
        }
    }

    private static String firstLine(Exception unseen) {
        var said = unseen.getMessage();
        return said == null ? unseen.getClass().getSimpleName() : said.lines().findFirst().orElse("");
    }
}
