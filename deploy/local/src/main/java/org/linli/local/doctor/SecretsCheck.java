package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys and passwords that others on the machine could read. */
final class SecretsCheck implements Check {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    @Override
    public String subject() {
        return "keys and passwords";
    }

    @Override
    public List<Finding> look(Site site) throws IOException {
        if (!Files.isDirectory(site.secrets())) {
            return List.of(alarm(subject(), "there are none in " + site.secrets(),
                    "Without its keys nothing encrypted can be read: handbook, page keys."));
        }
        try (var files = Files.walk(site.secrets())) {
            var open = files.filter(Files::isRegularFile).filter(SecretsCheck::isOpen).map(Path::toString).sorted()
                    .toList();
            return List.of(open.isEmpty() ? well(subject(), "closed to all but their owner and its group")
                    : alarm(subject(),
                            "others may read " + open.getFirst()
                                    + (open.size() > 1 ? " and " + (open.size() - 1) + " more" : ""),
                            "chmod 600 the files, and" + " ask who has read them: handbook, page keys."));
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
