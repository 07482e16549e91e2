package org.linli.registry.trainingbase;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.registry.trainingbase.TrainingBase.BaseKind;

/** What an agency keeps where. @param areaCode nine digits of the street; {@code places} people at a time */
record TrainingOffer(UUID agencyId, BaseKind kind, String name, String areaCode, String offer, int places,
        LocalDate from, LocalDate until) {
}
