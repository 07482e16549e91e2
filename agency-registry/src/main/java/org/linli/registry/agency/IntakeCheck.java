package org.linli.registry.agency;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.ResidentId;
import org.linli.registry.agency.IntakeFault.Kind;

/** What is wrong with the rows of one file, among each other and beside the register. */
final class IntakeCheck {

    private static final Map<String, AgencyKind> KINDS =
            Map.of("社会团体", AgencyKind.SOCIAL_ASSOCIATION, "民办非企业单位", AgencyKind.PRIVATE_NON_ENTERPRISE_UNIT, "社会服务机构",
                    AgencyKind.PRIVATE_NON_ENTERPRISE_UNIT, "基金会", AgencyKind.FOUNDATION);

    /** What the register has already of what the file names. */
    record Taken(Set<String> codes, Set<String> names, Set<UUID> ids) {
    }

    private final Taken taken;
    private final LocalDate today;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    IntakeCheck(Taken taken, LocalDate today) {
        this.taken = taken;
        this.today = today;
    }

    List<IntakeFault> faults(IntakeRow row) {
        var faults = new ArrayList<IntakeFault>();
        code(row, faults);
        name(row, faults);
        text("address", row.address(), 200, faults);
        text("representative", row.representative(), 50, faults);
        if (row.codeOverrideReason().length() > 2000) {
            faults.add(new IntakeFault("code_override_reason", Kind.TOO_LONG, null));
        }
        founded(row, faults);
        if (ResidentId.entered(row.residentId()).isEmpty()) {
            faults.add(
                    new IntakeFault("resident_id", row.residentId().isEmpty() ? Kind.MISSING : Kind.MALFORMED, null));
        }
        id(row, faults);
        return faults;
    }

    private void code(IntakeRow row, List<IntakeFault> faults) {
        if (row.code().isEmpty()) {
            faults.add(new IntakeFault("code", Kind.MISSING, null));
            return;
        }
        var code = codeOf(row.code());
        if (code.isEmpty()) {
            faults.add(new IntakeFault("code", Kind.MALFORMED, null));
            return;
        }
        if (!code.get().checks() && row.codeOverrideReason().isEmpty()) {
            faults.add(new IntakeFault("code", Kind.CHECK_FAILS, null));
        }
        var kind = kind(row.kind());
        if (kind.isEmpty()) {
            faults.add(new IntakeFault("kind", row.kind().isEmpty() ? Kind.MISSING : Kind.MALFORMED, null));
        } else if (!kind.get().fits(code.get())) {
            faults.add(new IntakeFault("kind", Kind.DOES_NOT_FIT, code.get().kindPrefix()));
        }
        once("code", code.get().value(), codes, taken.codes().contains(code.get().value()), row.line(), faults);
    }

    private void name(IntakeRow row, List<IntakeFault> faults) {
        var key = AgencyName.key(row.name());
        var privateUse = AgencyName.privateUse(row.name());
        if (key.isEmpty()) {
            faults.add(new IntakeFault("name", Kind.MISSING, null));
            return;
        }
        if (!privateUse.isEmpty()) {
            faults.add(new IntakeFault("name", Kind.PRIVATE_USE, String.join(" ", privateUse)));
        }
        text("name", row.name(), 100, faults);
        once("name", key, names, taken.names().contains(key), row.line(), faults);
    }

    private void id(IntakeRow row, List<IntakeFault> faults) {
        if (row.id().isEmpty()) {
            return;
        }
        var id = idOf(row.id());
        if (id == null) {
            faults.add(new IntakeFault("agency_id", Kind.MALFORMED, null));
        } else {
            once("agency_id", id.toString(), ids, taken.ids().contains(id), row.line(), faults);
        }
    }

    private static void once(String column, String value, Map<String, Integer> seen, boolean known, int line,
            List<IntakeFault> faults) {
        var earlier = seen.putIfAbsent(value, line);
        if (earlier != null) {
            faults.add(new IntakeFault(column, Kind.TWICE, earlier.toString()));
        }
        if (known) {
            faults.add(new IntakeFault(column, Kind.TAKEN, null));
        }
    }

    private void founded(IntakeRow row, List<IntakeFault> faults) {
        var founded = date(row.foundedOn());
        if (founded.isEmpty()) {
            faults.add(new IntakeFault("founded_on", row.foundedOn().isEmpty() ? Kind.MISSING : Kind.MALFORMED, null));
        } else if (founded.get().isAfter(today)) {
            faults.add(new IntakeFault("founded_on", Kind.IN_FUTURE, null));
        }
    }

    private static void text(String column, String value, int most, List<IntakeFault> faults) {
        if (value.isEmpty()) {
            faults.add(new IntakeFault(column, Kind.MISSING, null));
        } else if (value.length() > most) {
            faults.add(new IntakeFault(column, Kind.TOO_LONG, null));
        } else if (value.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(new IntakeFault(column, Kind.MALFORMED, null));
        }
    }

    static Optional<UnifiedSocialCreditCode> codeOf(String text) {
        try {
            return Optional.of(new UnifiedSocialCreditCode(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static Optional<AgencyKind> kind(String text) {
        return Optional.ofNullable(KINDS.get(text))
                .or(() -> Arrays.stream(AgencyKind.values()).filter(kind -> kind.name().equals(text)).findFirst());
    }

    /** 2020-05-01 or, as spreadsheets write it, 2020/5/1. */
    static Optional<LocalDate> date(String text) {
        var parts = text.replace('/', '-').replace('.', '-').split("-");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse("%4s-%2s-%2s".formatted((Object[]) parts).replace(' ', '0')));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static @Nullable UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
