package org.linli.registry.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What search knows of one agency, from the day it came into the register. */
@Entity
class RegisterEntry {

    @Id
    private UUID agencyId;
    private String searchText;
    private String initials;
    private String[] grams;
    private @Nullable String homeStreet;

    @SuppressWarnings("NullAway")
    protected RegisterEntry() {
    }

    /** @param homeStreet nine digits of the street its address names; none where it names none */
    RegisterEntry(UUID agencyId, SearchText name, @Nullable String homeStreet) {
        this.agencyId = agencyId;
        found(name, homeStreet);
    }

    /** By what it is called now, and where it is. */
    final void found(SearchText name, @Nullable String homeStreet) {
        this.searchText = name.text();
        this.initials = name.initials();
        this.grams = name.grams().toArray(String[]::new);
        this.homeStreet = homeStreet;
    }
}
