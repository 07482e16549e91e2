package org.linli.procurement.oversight.outlier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose figure it is. */
@Schema(name = "OutlierParty", description = "对象 Whose figure it is")
enum Party {
    AGENCY, PURCHASER
}
