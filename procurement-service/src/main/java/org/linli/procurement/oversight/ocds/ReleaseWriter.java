package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.oversight.ocds.mapping.JournalFact;
import org.linli.procurement.oversight.ocds.mapping.PartyMapper;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.JsonText;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.OcdsSchema;
import org.linli.procurement.oversight.ocds.release.Part;
import org.linli.procurement.oversight.ocds.release.ReleaseMerge;

/** Makes a release of a draft, keeps it for good and adds it to its record, in the transaction that runs. */
@ApplicationScoped
class ReleaseWriter {

    private final Rows rows;
    private final PartyMapper parties;
    private final ReleaseMerge merge;

    ReleaseWriter(Rows rows, PartyMapper parties, OcdsSchema schema) {
        this.rows = rows;
        this.parties = parties;
        this.merge = new ReleaseMerge(schema.release());
    }

    /** A fact that has its release keeps it. */
    void publish(JournalFact fact, ContractingProcess process, Draft draft) {
        if (rows.first("select 1 from ocds_release where id = ?", row -> row.getInt(1), fact.id()).isPresent()) {
            return;
        }
        if (process.isNew()) {
            draft.parties(List.of(parties.unit(process, "buyer", "procuringEntity")))
                    .buyer(parties.unit(process.purchaserId()));
        }
        var date = process.dateOf(fact.at());
        var release = new Part().text("ocid", process.ocid()).text("id", fact.id().toString())
                .text("date", Moments.at(date)).texts("tag", draft.tags()).text("initiationType", "tender")
                .text("language", "zh").all(draft.body()).json();
        rows.change("""
                insert into ocds_record (ocid, purchaser_id, released_at, compiled) values (?, ?, ?, ?)
                on conflict (ocid) do update set released_at = excluded.released_at,
                    compiled = excluded.compiled""", process.ocid(), process.purchaserId(), date,
                JsonText.write(merge.add(process.compiled(), release)));
        rows.change("""
                insert into ocds_release (id, ocid, purchaser_id, tags, released_at, body)
                    values (?, ?, ?, ?::text[], ?, ?)""", fact.id(), process.ocid(), process.purchaserId(),
                "{" + String.join(",", draft.tags()) + "}", date, JsonText.write(release));
        process.subjects().forEach(subject -> bind(subject, process.ocid()));
    }

    private void bind(UUID subject, String ocid) {
        rows.change("insert into ocds_process (subject, ocid) values (?, ?) on conflict (subject) do update set ocid = "
                + "excluded.ocid", subject, ocid);
    }
}
