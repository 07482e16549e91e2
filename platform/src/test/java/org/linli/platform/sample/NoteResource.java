package org.linli.platform.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource {

    record NewNote(@NotNull UUID agencyId, @NotBlank @Text(max = 20) String title, @NotNull Money price,
            @Nullable @Min(1) Integer copies) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record Drawing(@Min(1) @Max(5) int people, @Min(0) int more, @Min(1) Integer perhaps) {
    }

    record Rename(@NotBlank @Text(max = 20) String title) {
    }

    record NoteView(UUID id, String title, Money price) {

        static NoteView of(Note note) {
            return new NoteView(note.id, note.title, note.price);
        }
    }

    private final NoteService notes;
    private final Caller caller;

    NoteResource(NoteService notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "createNote", summary = "Write a note")
    public RestResponse<NoteView> create(@NotNull @Valid NewNote body) {
        var note = notes.create(body.agencyId(), body.title(), body.price());
        return Responses.created("/api/v1/notes/" + note.id, NoteView.of(note), note.version);
    }

    @POST
    @Path("/{id}/rename")
    @Idempotent(required = true)
    @Owned(by = NoteService.class)
    @Operation(operationId = "renameNote", summary = "Rename a note")
    public RestResponse<NoteView> rename(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Rename body) {
        var note = notes.rename(id, ifMatch, body.title());
        return Responses.ok(NoteView.of(note), note.version);
    }

    @POST
    @Path("/{id}/print")
    @Produces("application/xml")
    @Idempotent(required = true)
    @Operation(operationId = "printNote", summary = "Print a note")
    public String print(UUID id) {
        return "<note>" + notes.get(id).title + "</note>";
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readNote", summary = "Read a note")
    public RestResponse<NoteView> read(UUID id) {
        var note = notes.get(id);
        return Responses.ok(NoteView.of(note), note.version);
    }

    @GET
    @Operation(operationId = "listNotes", summary = "List notes")
    public Page<NoteView> list(@Valid @BeanParam PageQuery page) {
        var found = page.cursor().map(cursor -> notes.find("id > ?1 order by id", cursor.id()))
                .orElseGet(() -> notes.find("order by id")).range(0, page.limit()).list();
        return Page.of(found, page.limit(), note -> Cursor.by(note.id)).map(NoteView::of);
    }

    @GET
    @Path("/on/{day}/of/{year}")
    @Operation(operationId = "listNotesOn", summary = "Days and years in a path")
    public List<String> on(LocalDate day, int year) {
        return List.of(day.toString(), Integer.toString(year));
    }

    @POST
    @Path("/draw")
    @Idempotent
    @Operation(operationId = "drawNotes", summary = "Numbers in a body")
    public int draw(@NotNull @Valid Drawing body) {
        return body.people();
    }

    @POST
    @Path("/{id}/break")
    @Idempotent
    @Operation(operationId = "breakNote", summary = "Fail inside")
    public void fail(UUID id) {
        throw new IllegalArgumentException("secret inside");
    }
}
