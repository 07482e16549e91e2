package org.linli.workforce.expert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** All nominations, one for each person. */
@ApplicationScoped
class Experts implements Aggregates<ExpertNomination> {

    @Override
    public String kind() {
        return "Expert";
    }

    List<ExpertNomination> page(PageQuery page) {
        var after = page.cursor().map(Cursor::id).orElse(new UUID(0, 0));
        return find("expertId > ?1 order by expertId", after).range(0, page.limit()).list();
    }
}
