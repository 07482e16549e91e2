package org.linli.platform.identity;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The id is the agency's. */
@Singleton
@Unremovable
public class OwnAgency implements Owners {

    @Override
    public Owner ownerOf(UUID id) {
        return Owner.agency(id);
    }
}
