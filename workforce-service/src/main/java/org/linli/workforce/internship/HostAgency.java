package org.linli.workforce.internship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** An internship as the thing of the base's agency alone. */
@ApplicationScoped
class HostAgency implements Owners {

    private final Internships internships;

    HostAgency(Internships internships) {
        this.internships = internships;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return internships.get(id).parties().host();
    }
}
