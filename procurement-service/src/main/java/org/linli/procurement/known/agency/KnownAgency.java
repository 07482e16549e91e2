package org.linli.procurement.known.agency;

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

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable String name;
    private @Nullable String kind;
    private @Nullable LocalDate registeredOn;
    private @Nullable String unifiedSocialCreditCode;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Standing> standings = new ArrayList<>();
    /** Of the last decision taken in; an older one changes nothing. */
    private long sequence;

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

    Optional<LocalDate> registeredOn() {
        return Optional.ofNullable(registeredOn);
    }

    List<Standing> standings() {
        return List.copyOf(standings);
    }

    /** Registration is a fact of its own: it counts also when it arrives after a later decision. */
    void registered(String newName, String newKind, LocalDate on) {
        name = newName;
        kind = newKind;
        registeredOn = on;
    }

    /** How the organisation is named in what is published. */
    void identified(@Nullable String code) {
        unifiedSocialCreditCode = code;
    }

    void decided(UUID decisionId, Collection<String> effects, LocalDate from, @Nullable LocalDate until,
            long newSequence) {
        if (newSequence <= sequence) {
            return;
        }
        sequence = newSequence;
        var all = new ArrayList<>(standings);
        effects.forEach(effect -> all.add(new Standing(effect, decisionId, from, until)));
        standings = all;
    }

    /** Ends these effects, whatever decision made them. */
    void restored(Collection<String> effects, long newSequence) {
        if (newSequence <= sequence) {
            return;
        }
        sequence = newSequence;
        standings =
                new ArrayList<>(standings.stream().filter(standing -> !effects.contains(standing.effect())).toList());
    }

    public boolean isRegistered() {
        return registeredOn != null;
    }

    /** @param act such as {@link Standing#BID}; @return what forbids it on that day */
    public Optional<Standing> forbidding(String act, LocalDate day) {
        return standings.stream().filter(standing -> standing.forbids(act, day)).findFirst();
    }
}
