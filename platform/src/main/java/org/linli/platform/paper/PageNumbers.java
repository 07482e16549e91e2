package org.linli.platform.paper;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Which page of how many, at the foot of each; how many is known with the last. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float WIDEST = 60;

    private final BaseFont font;
    private final float size;
    private @Nullable PdfTemplate all;

    PageNumbers(BaseFont font, float size) {
        this.font = font;
        this.size = size;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var total = all(writer);
        var page = writer.getDirectContent();
        var middle = (document.left() + document.right()) / 2;
        var foot = document.bottom() - 2 * size;
        page.beginText();
        page.setFontAndSize(font, size);
        page.showTextAligned(Element.ALIGN_RIGHT, writer.getPageNumber() + " / ", middle, foot, 0);
        page.endText();
        page.addTemplate(total, middle, foot);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        var total = all(writer);
        total.beginText();
        total.setFontAndSize(font, size);
        total.setTextMatrix(0, 0);
        total.showText(String.valueOf(writer.getPageNumber() - 1));
        total.endText();
    }

    private PdfTemplate all(PdfWriter writer) {
        var total = all;
        if (total == null) {
            total = writer.getDirectContent().createTemplate(WIDEST, 2 * size);
            all = total;
        }
        return total;
    }
}
