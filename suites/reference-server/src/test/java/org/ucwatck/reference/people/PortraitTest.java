package org.ucwatck.reference.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 48, 64, 300, 648})
    void photoIsReadByAnotherReader(int side) throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Portrait.square(side).toArray()));

        assertThat(image.getWidth()).isEqualTo(side);
        assertThat(image.getHeight()).isEqualTo(side);
        assertThat(image.getRGB(side - 1, side - 1)).isEqualTo(image.getRGB(0, 0));
    }
}
