package org.linli.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.registry.document.DocumentStatus.DocumentCommand;

/** One transaction per step of a document. */
@ApplicationScoped
class DocumentService {

    private final PolicyDocuments documents;
    private final Commands commands;
    private final Today today;

    DocumentService(PolicyDocuments documents, Commands commands, Today today) {
        this.documents = documents;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    PolicyDocument enter(DocumentResource.NewDocument body, Actor officer) {
        var entered =
                PolicyDocument.enter(Ids.next(), body.number(), body.title(), body.issuer(), body.from(), officer);
        UniqueIndex.decides(() -> documents.persistAndFlush(entered),
                Map.of("policy_document_number", () -> new Conflict(DocumentProblem.NUMBER_TAKEN, body.number())));
        return entered;
    }

    @Transactional
    PolicyDocument confirm(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(documents.locked(id), ifMatch, DocumentCommand.CONFIRM,
                held -> held.confirm(second, today.day().rule("SEPARATION")));
    }

    @Transactional
    PolicyDocument drop(UUID id, @Nullable String ifMatch) {
        return commands.decideAll(documents.locked(id), ifMatch, DocumentCommand.DROP,
                Commands.silently(PolicyDocument::drop));
    }

    @Transactional
    PolicyDocument proposeRepeal(UUID id, @Nullable String ifMatch, DocumentResource.Repeal body, Actor officer) {
        return commands.decideAll(documents.locked(id), ifMatch, DocumentCommand.PROPOSE_REPEAL,
                Commands.silently(held -> {
                    if (body.replacedBy() != null) {
                        documents.get(body.replacedBy());
                    }
                    held.proposeRepeal(body.from(), body.replacedBy(), body.reason(), officer,
                            today.day().until("STEP-CONFIRM"));
                }));
    }

    @Transactional
    PolicyDocument confirmRepeal(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(documents.locked(id), ifMatch, DocumentCommand.CONFIRM_REPEAL,
                held -> held.confirmRepeal(second, today.date(), documents.citing(held, today.day()),
                        today.day().rule("SEPARATION")));
    }

    @Transactional
    PolicyDocument rejectRepeal(UUID id, @Nullable String ifMatch) {
        return commands.decideAll(documents.locked(id), ifMatch, DocumentCommand.REJECT_REPEAL,
                Commands.silently(held -> held.rejectRepeal(DocumentCommand.REJECT_REPEAL)));
    }

    void fellDue(UUID id) {
        commands.giveAll(documents.get(id), DocumentCommand.LAPSE,
                Commands.silently(held -> held.rejectRepeal(DocumentCommand.LAPSE)));
    }
}
