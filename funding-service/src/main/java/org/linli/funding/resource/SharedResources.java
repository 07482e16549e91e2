package org.linli.funding.resource;

import static org.linli.platform.aggregate.Commands.silently;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.resource.ResourceStatus.ResourceCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.problem.Conflict;

/** All shared resources, their uses, and pairs that are the same thing twice. */
@ApplicationScoped
class SharedResources implements Aggregates<SharedResource> {

    private static final int LATEST = 50;

    private final Commands commands;

    SharedResources(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String kind() {
        return "SharedResource";
    }

    @Transactional
    SharedResource offer(ResourceApi.NewResource offer) {
        var resource = SharedResource.offer(Ids.next(), offer.unit(), offer.kind(), offer.name(), offer.areaCode(),
                offer.activity(), offer.targetGroup(), offer.availableFrom(), offer.availableTo());
        persistAndFlush(resource);
        return resource;
    }

    /** One at a time: a second use of the same days is told. */
    @Transactional
    SharedResource use(UUID id, ResourceApi.NewUse use) {
        return commands.giveAll(locked(id), ResourceCommand.USE, silently(resource -> {
            resource.requireUsable(use.from(), use.to());
            enter(id, use);
        }));
    }

    private void enter(UUID id, ResourceApi.NewUse use) {
        var entered = getEntityManager().createNativeQuery("""
                insert into resource_use (id, resource_id, agency_id, used_from, used_to)
                select :id, :resource, :agency, :from, :to where not exists (
                    select from resource_use where resource_id = :resource and used_from <= :to
                        and used_to >= :from)""").setParameter("id", Ids.next()).setParameter("resource", id)
                .setParameter("agency", use.agencyId()).setParameter("from", use.from()).setParameter("to", use.to())
                .executeUpdate();
        if (entered == 0) {
            throw new Conflict(ResourceProblem.TAKEN, use.from(), use.to());
        }
    }

    @Transactional
    SharedResource withdraw(UUID id) {
        return commands.giveAll(locked(id), ResourceCommand.WITHDRAW, silently(SharedResource::withdraw));
    }

    @SuppressWarnings("unchecked")
    List<ResourceApi.UseView> uses(UUID id) {
        return ((List<Object[]>) getEntityManager().createNativeQuery(
                "select id, agency_id, used_from, used_to from resource_use where resource_id = :id order by "
                        + "used_from desc limit " + LATEST)
                .setParameter("id", id).getResultList()).stream().map(ResourceApi.UseView::of).toList();
    }

    /** Of one street; the latest two hundred pairs. */
    @SuppressWarnings("unchecked")
    List<ResourceApi.Duplicate> duplicates(@Nullable String areaCode) {
        return ((List<Object[]>) getEntityManager().createNativeQuery("""
                select a.id, a.unit, b.id, b.unit, a.area_code, a.activity, a.target_group,
                    greatest(a.available_from, b.available_from),
                       least(a.available_to, b.available_to)
                  from shared_resource a join shared_resource b on b.area_code = a.area_code
                      and b.activity = a.activity
                       and b.target_group = a.target_group and b.id > a.id and b.unit <> a.unit
                 where a.status = :offered and b.status = :offered and a.available_from <= b.available_to
                     and b.available_from <= a.available_to
                   and (cast(:area as text) is null or a.area_code = :area)
                 order by b.id desc limit 200""").setParameter("area", areaCode)
                .setParameter("offered", ResourceStatus.OFFERED.name()).getResultList())
                .stream()
                .map(row -> new ResourceApi.Duplicate((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3],
                        (String) row[4], (String) row[5], (String) row[6], Rows.day(row[7]), Rows.day(row[8])))
                .toList();
    }
}
