package jp.tsunagi.training.training;

import java.util.List;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingEvent.TrainingHeld;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;

/** Where a training stands. */
public sealed interface TrainingState {
    /** Nobody has planned it. */
    record NotPlanned() implements TrainingState {}

    /** There is a plan, and a roll of trainees. */
    sealed interface Known extends TrainingState {
        /** The plan. */
        TrainingPlanned plan();

        /** Who is enrolled, in order of enrollment, each once. */
        List<Trainee> enrolled();

        /** How far it has come. */
        TrainingStage stage();
    }

    /** Trainees may enroll. */
    record Planned(TrainingPlanned plan, List<Trainee> enrolled) implements Known {
        public Planned {
            enrolled = List.copyOf(enrolled);
        }

        @Override
        public TrainingStage stage() {
            return TrainingStage.PLANNED;
        }
    }

    /** It is over, and known who came when. */
    record Held(TrainingPlanned plan, List<Trainee> enrolled, TrainingHeld held) implements Known {
        public Held {
            enrolled = List.copyOf(enrolled);
        }

        @Override
        public TrainingStage stage() {
            return TrainingStage.HELD;
        }
    }

    /** Nothing more happens to it. */
    record Certified(TrainingPlanned plan, List<Trainee> enrolled, TrainingHeld held, CompletionCertified certified)
            implements Known {
        public Certified {
            enrolled = List.copyOf(enrolled);
        }

        @Override
        public TrainingStage stage() {
            return TrainingStage.CERTIFIED;
        }
    }
}
