package org.linli.procurement.known.agency;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The registry's agency as far as procurement needs it. Owned by the registry: changed by its facts only. */
@Entity
public class KnownAgency {

    /** Names under four signs could be any word. */
    static final int LEAST_NAME = 4;

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable String name;
    private @Nullable String shortName;
    private @Nullable String kind;
    private @Nullable LocalDate registeredOn;
    private @Nullable String unifiedSocialCreditCode;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Standing> standings = new ArrayList<>();
    /** Decisions that were lifted, also before they arrived. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> lifted = new ArrayList<>();
    @Embedded
    private Lifecycle lifecycle = Lifecycle.OPEN;

    protected KnownAgency() {
    }

    KnownAgency(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name == null ? "" : name;
    }

    /** By its registered name, when that is long enough to mean nothing else, or by what people call it. */
    boolean isNamedIn(String text) {
        return name().length() >= LEAST_NAME && text.contains(name())
                || shortName != null && ShortName.standsIn(text, shortName);
    }

    /** As the registry names it. */
    @Nullable
    String kind() {
        return kind;
    }

    Optional<LocalDate> registeredOn() {
        return Optional.ofNullable(registeredOn);
    }

    List<Standing> standings() {
        return List.copyOf(standings);
    }

    /** Registration is a fact of its own: it counts also when it arrives after a later decision. */
    void registered(String newName, String newKind, LocalDate on) {
        name = newName;
        shortName = ShortName.of(newName).orElse(null);
        kind = newKind;
        registeredOn = on;
    }

    /** How the organisation is named in what is published. */
    void identified(@Nullable String code) {
        unifiedSocialCreditCode = code;
    }

    /** Nothing for a decision that is known, or was lifted before it arrived. */
    void decided(UUID decisionId, Collection<String> effects, LocalDate from, @Nullable LocalDate until) {
        if (lifted.contains(decisionId)
                || standings.stream().anyMatch(standing -> standing.decisionId().equals(decisionId))) {
            return;
        }
        var all = new ArrayList<>(standings);
        effects.forEach(effect -> all.add(new Standing(effect, decisionId, from, until)));
        standings = all;
    }

    /** Ends what that one decision barred; what another bars as well stays barred. */
    void restored(UUID decisionId) {
        if (!lifted.contains(decisionId)) {
            lifted = new ArrayList<>(lifted);
            lifted.add(decisionId);
        }
        standings = new ArrayList<>(
                standings.stream().filter(standing -> !standing.decisionId().equals(decisionId)).toList());
    }

    void suspended(boolean now, long sequence) {
        lifecycle = lifecycle.suspended(now, sequence);
    }

    void closed(LocalDate on) {
        lifecycle = lifecycle.closed(on);
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    public boolean isRegistered() {
        return registeredOn != null;
    }

    boolean isLifted(UUID decisionId) {
        return lifted.contains(decisionId);
    }
}
