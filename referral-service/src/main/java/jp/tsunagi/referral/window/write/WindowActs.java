package jp.tsunagi.referral.window.write;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.List;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.window.WindowCommand;
import jp.tsunagi.referral.window.WindowCommand.CloseWindow;
import jp.tsunagi.referral.window.WindowCommand.OpenWindow;
import jp.tsunagi.referral.window.WindowEvent;
import jp.tsunagi.referral.window.WindowState;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.Sender;

/** What is done to one-stop windows, with a request or with a row of a file. Every outcome is settled, or the problem fails. */
public final class WindowActs {
    private final CommandHandler<WindowCommand, WindowState, WindowEvent> windows;
    private final KnownAgencies agencies;

    public WindowActs(CommandHandler<WindowCommand, WindowState, WindowEvent> windows, KnownAgencies agencies) {
        this.windows = windows;
        this.agencies = agencies;
    }

    /**
     * Opens the window of a municipality, or gives it other particulars.
     *
     * @param municipality five digits
     */
    public Uni<Outcome> open(Sender sender, Expected expected, String municipality, OpenWindowBody body) {
        var assignment = curator(sender, municipality);
        return agencies.require(body.agency(), "/agency")
                .chain(agency -> sender.send(
                        windows,
                        Places.stream(municipality),
                        expected,
                        assignment,
                        new OpenWindow(
                                Places.id(municipality),
                                municipality,
                                agency,
                                body.reach(),
                                body.since(),
                                sender.today())))
                .map(answers(municipality, "/since")::settled);
    }

    /** Closes it. */
    Uni<Outcome> close(Sender sender, Expected expected, String municipality, CloseWindowBody body) {
        return sender.send(
                        windows,
                        Places.stream(municipality),
                        expected,
                        curator(sender, municipality),
                        new CloseWindow(body.until(), sender.today()))
                .map(answers(municipality, "/until")::settled);
    }

    /**
     * How it is answered.
     *
     * @param day where the body says the day
     */
    static Answers answers(String municipality, String day) {
        return new Answers(
                _ -> URI.create(WindowResource.PATH + "/" + municipality),
                rejection -> WindowRules.problem(day, rejection));
    }

    private static Assignment curator(Sender sender, String municipality) {
        return Curators.acting(sender.caller(), municipality.substring(0, 2), List.of(municipality));
    }
}
