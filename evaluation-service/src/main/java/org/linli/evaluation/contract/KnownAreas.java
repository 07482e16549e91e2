package org.linli.evaluation.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.evaluation.AreaType;

/** The local copies of areas. */
@ApplicationScoped
public class KnownAreas implements PanacheRepositoryBase<KnownArea, String> {

    /** A street nobody has typed counts as mixed. */
    public AreaType typeOn(String areaCode, LocalDate day) {
        return findByIdOptional(areaCode).flatMap(area -> area.typeOn(day)).orElse(AreaType.MIXED_URBAN);
    }

    /** Of many streets at once. */
    public Map<String, AreaType> typesOn(Collection<String> areaCodes, LocalDate day) {
        var known =
                list("areaCode in ?1", areaCodes).stream().collect(Collectors.toMap(KnownArea::areaCode, area -> area));
        return areaCodes.stream().distinct().collect(Collectors.toMap(code -> code, code -> Optional
                .ofNullable(known.get(code)).flatMap(area -> area.typeOn(day)).orElse(AreaType.MIXED_URBAN)));
    }

    KnownArea lockedOrNew(String areaCode) {
        getEntityManager().createNativeQuery("""
                insert into known_area (area_code, version, typings) values (:code, 0, '[]')
                    on conflict do nothing""").setParameter("code", areaCode).executeUpdate();
        return findByIdOptional(areaCode, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
