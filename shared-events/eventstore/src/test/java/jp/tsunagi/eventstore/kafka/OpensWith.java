package jp.tsunagi.eventstore.kafka;

import java.util.List;

/** Something happens while a relay is opening its topic. */
record OpensWith(Broker behind, Happening meanwhile) implements Broker {
    interface Happening {
        void happen() throws InterruptedException;
    }

    @Override
    public Topic open() throws InterruptedException {
        meanwhile.happen();
        return behind.open();
    }

    @Override
    public String topicId() throws InterruptedException {
        return behind.topicId();
    }

    @Override
    public void publish(List<Message> page) {
        behind.publish(page);
    }

    @Override
    public void close() {
        behind.close();
    }
}
