"""What a hedged value leaves open, as trails ask it; the same for all who compare figures."""

from copydesk.records.values import ABOUT_RATIO, NEARLY, OPEN_DOWN, OPEN_UP, Reach, Valued, agree, middle, reach

__all__ = ["ABOUT_RATIO", "NEARLY", "OPEN_DOWN", "OPEN_UP", "Reach", "Valued", "agree", "middle", "reach"]
