package org.linli.registry.servicepoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** Which street has no open service point for which group and service; the services are those ever contracted. */
@ApplicationScoped
class CoverageGaps {

    @Schema(name = "CoverageGap", description = "服务空白 A street, a group and a service without an open service point")
    record Gap(String street, ServedGroup group, String serviceType) {

        Cursor cursor() {
            return Cursor.by(street + " " + group + " " + serviceType, new UUID(0, 0));
        }
    }

    private final EntityManager database;

    CoverageGaps(EntityManager database) {
        this.database = database;
    }

    /** In order of street, group and service, one row more than the page. */
    @SuppressWarnings("unchecked")
    List<Gap> page(@Nullable String street, @Nullable ServedGroup group, @Nullable String service, PageQuery page) {
        List<Object[]> rows = database.createNativeQuery("""
                select a.code, g.served, s.service_type from area a
                    cross join unnest(cast(:groups as text[])) as g(served)
                    cross join (select distinct service_type from point_contract where service_type is not null) s
                where (cast(:street as text) is null or a.code = :street)
                    and (cast(:group as text) is null or g.served = :group)
                    and (cast(:service as text) is null or s.service_type = :service)
                    and (a.code || ' ' || g.served || ' ' || s.service_type) collate "C" > :after
                    and not exists (select 1 from service_point p where p.street = a.code and p.status = :open
                        and p.service_type = s.service_type and jsonb_exists(p.groups, g.served))
                order by (a.code || ' ' || g.served || ' ' || s.service_type) collate "C" limit :limit""",
                Object[].class)
                .setParameter("groups", Arrays.stream(ServedGroup.values()).map(Enum::name).toArray(String[]::new))
                .setParameter("street", street).setParameter("group", group == null ? null : group.name())
                .setParameter("service", service).setParameter("open", ServicePointStatus.OPEN.name())
                .setParameter("after", page.cursor().map(Cursor::sort).orElse("")).setParameter("limit", page.fetch())
                .getResultList();
        return rows.stream().map(row -> new Gap((String) row[0], ServedGroup.valueOf((String) row[1]), (String) row[2]))
                .toList();
    }
}
