package org.linli.procurement.known.independence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the registry has a tie. OVER: it does not bind, or the person has left. */
@Schema(description = "任职重合的认定 What the registry made of it")
public enum OverlapFinding {
    FOUND, UPHELD, OVER
}
