package org.linli.procurement.planning.consultation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param adopted the text is changed as the comment asks */
@Schema(name = "CommentReply", description = "答复 The answer to a comment")
record Reply(boolean adopted, String text, LocalDate on) {
}
