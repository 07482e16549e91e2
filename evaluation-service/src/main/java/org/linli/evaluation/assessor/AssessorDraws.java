package org.linli.evaluation.assessor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AssessorDraws implements PanacheRepositoryBase<AssessorDraw, UUID> {
}
