package jp.tsunagi.intake.consultation.paper;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.intake.consultation.read.ContactItem;
import jp.tsunagi.intake.consultation.read.DirectoryItem;
import jp.tsunagi.intake.consultation.read.ParticularsItem;
import jp.tsunagi.intake.consultation.read.TimelineItem;
import jp.tsunagi.paper.Block.Column;
import jp.tsunagi.paper.Block.Fact;
import jp.tsunagi.paper.Block.Facts;
import jp.tsunagi.paper.Block.Grid;
import jp.tsunagi.paper.Block.Heading;
import jp.tsunagi.paper.Era;
import jp.tsunagi.paper.Paper;

/** 支援経過記録: everything that has happened in a consultation, its contacts with their notes. */
final class ProgressPaper {
    private static final List<Column> COLUMNS =
            List.of(new Column("日時", 22), new Column("できごと", 26), new Column("内容", 52));

    private ProgressPaper() {}

    static Paper of(ConsultationOnPaper consultation) {
        return new Paper(
                "支援経過記録",
                Paper.CONFIDENTIAL,
                consultation.madeAt(),
                List.of(
                        new Facts(List.of(
                                new Fact("受付番号", consultation.receiptNumber()),
                                new Fact("センター", consultation.centerName()),
                                new Fact(
                                        "相談者",
                                        ConsultationOnPaper.told(consultation
                                                .particulars()
                                                .map(ParticularsItem::name)
                                                .orElse(null))),
                                new Fact(
                                        "対応",
                                        consultation.stage().japanese() + "（" + consultation.responsible() + "）"))),
                        new Heading("経過"),
                        new Grid(
                                COLUMNS,
                                consultation.timeline().stream()
                                        .map(ProgressPaper::row)
                                        .toList())));
    }

    private static List<String> row(TimelineItem item) {
        return List.of(
                Era.moment(item.at().toInstant()).replace(' ', '\n'),
                item.kind().japanese() + (item.superseded() ? "\n（後で訂正または取消し）" : ""),
                content(item));
    }

    private static String content(TimelineItem item) {
        var lines = new ArrayList<String>();
        var contact = item.contact();
        if (contact != null) {
            lines.addAll(contact(contact));
        }
        item.directory().stream().map(DirectoryItem::name).forEach(lines::add);
        if (item.passed() != null && item.passed().note() != null) {
            lines.add(item.passed().note());
        }
        var codes = Labels.of(item.kind(), item.codes());
        if (!codes.isEmpty()) {
            lines.add(contact == null ? codes : "訂正の理由: " + codes);
        }
        return String.join("\n", lines);
    }

    private static List<String> contact(ContactItem contact) {
        var lines = new ArrayList<String>();
        lines.add(contact.means().japanese() + "、" + contact.with().japanese() + "、"
                + contact.direction().japanese() + "、" + contact.result().japanese()
                + (contact.minutes() == null ? "" : "、" + contact.minutes() + "分"));
        if (!contact.themes().isEmpty()) {
            lines.add("相談の種類: " + Labels.of(contact.themes()));
        }
        if (contact.note() != null) {
            lines.add(contact.note());
        }
        if (contact.callBackBy() != null) {
            lines.add("折り返しの期限: " + Era.moment(contact.callBackBy().toInstant()));
        }
        return lines;
    }
}
