package org.linli.platform.identity;

import jakarta.inject.Singleton;
import java.util.UUID;

/** The id is the agency's. */
@Singleton
public class OwnAgency implements Owners {

    @Override
    public Owner ownerOf(UUID id) {
        return Owner.agency(id);
    }
}
