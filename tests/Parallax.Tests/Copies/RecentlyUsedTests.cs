using Parallax.Copies;

namespace Parallax.Tests.Copies;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void Given_more_values_than_room_when_asked_then_the_last_are_at_hand_and_the_others_are_made_again()
    {
        var made = new List<(int A, int B)>();
        var values = new RecentlyUsed<(int A, int B), string>(key => { made.Add(key); return $"{key.A}-{key.B}"; }, _ => 1, 2);

        foreach (var key in new[] { 1, 2, 3, 4, 5 })
        {
            values[(key, 0)].ShouldBe($"{key}-0");
        }

        made.Clear();
        values[(5, 0)].ShouldBe("5-0");
        values[(4, 0)].ShouldBe("4-0");
        made.ShouldBeEmpty();
        values[(1, 0)].ShouldBe("1-0");
        made.ShouldBe([(1, 0)]);
    }

    [Fact]
    public void Given_values_that_are_kept_no_more_when_others_are_asked_for_then_each_is_let_go_once_and_none_that_is_at_hand()
    {
        var (made, gone) = (0, new List<string>());
        var values = new RecentlyUsed<int, string>(key => $"{key}-{made++}", _ => 1, 2, gone.Add);

        foreach (var key in new[] { 1, 2, 3, 1, 4, 5, 1, 6, 7, 2 })
        {
            var value = values[key];

            gone.ShouldNotContain(value);
        }

        gone.ShouldBe(["2-1", "3-2", "4-3", "5-4"], ignoreOrder: true);
    }
}
